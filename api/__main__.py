"""`python -m api`: the same as `gckb`, for a process that is started by another."""

from api.commands import main

if __name__ == "__main__":
    main()
