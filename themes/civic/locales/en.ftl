# Wording
