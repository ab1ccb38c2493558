"""The encrypted database: one SQLite file, every page sealed and authenticated with ChaCha20-Poly1305."""
