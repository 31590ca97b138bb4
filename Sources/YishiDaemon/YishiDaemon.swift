// YishiDaemon
