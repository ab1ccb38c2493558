"""Old chats of other programs, read from the files that they export."""
