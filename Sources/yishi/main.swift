import YishiCommands

runYishi()
