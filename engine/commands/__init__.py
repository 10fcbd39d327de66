"""The commands of the command line: what each one takes, runs and prints."""
