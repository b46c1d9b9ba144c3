"""Whether tests take all that there is, or what the usual run has time for: BACKPASS_THOROUGH=1."""

import os

THOROUGH = bool(os.environ.get("BACKPASS_THOROUGH"))
