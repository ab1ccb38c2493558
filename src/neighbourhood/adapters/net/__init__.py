"""TCP connections on asyncio: listening, dialling, one task per connection."""
