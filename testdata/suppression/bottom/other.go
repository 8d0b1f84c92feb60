package bottom

// The other file has no directives.
