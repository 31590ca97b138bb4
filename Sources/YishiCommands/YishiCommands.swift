// YishiCommands
