"""Every sentence of the demonstration. Villages stand in them as {a} … {g}; `places.Places` fills in real ones."""
