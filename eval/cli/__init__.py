"""What each command of `gckb eval` does, one file a command, loaded when it is called."""
