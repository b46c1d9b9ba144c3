"""Calibration: how often right work fails and wrong work slips, measured; bounds come from it."""
