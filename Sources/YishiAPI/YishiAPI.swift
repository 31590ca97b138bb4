// YishiAPI
