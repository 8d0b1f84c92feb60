// Package sqltext reads as much of SQL as is needed to tell what repeating a
// statement does: insert another row, change one again, or nothing more. It
// knows the dialects of PostgreSQL, MySQL and SQLite, and takes what it does
// not know for text without effect.
package sqltext
