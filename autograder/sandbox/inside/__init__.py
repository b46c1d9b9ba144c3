"""The runner: what lives in the sandbox beside student code.

Self-contained on purpose: nothing of the engine is imported, because nothing of it is there.
Student code shares this process and can change all of it; so nothing here decides anything.
"""
