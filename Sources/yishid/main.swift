import YishiDaemon

await runDaemon(modules: stepModules)
