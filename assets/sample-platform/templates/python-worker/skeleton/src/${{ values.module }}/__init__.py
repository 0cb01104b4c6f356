"""${{ values.name }}: works off its queue."""
