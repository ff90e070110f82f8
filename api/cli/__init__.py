"""One file a command of `gckb`, each with an `app` that `api.commands` loads when the command is called."""
