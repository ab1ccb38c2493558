"""Every screen and state as one scene each: what pictures, accessibility and the pseudo-language are checked on."""
