"""What the desktop around the program offers: notifications, its look, starting at login, links. No Qt here."""
