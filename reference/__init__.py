"""Reference solutions: plain, typed, one concept a file.  Never readable from the sandbox."""
