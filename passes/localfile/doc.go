// Package localfile defines an Analyzer that reports what requests leave on the
// disk of one instance.
//
// # Analyzer localfile
//
// localfile: report request data that stays on the disk of one instance
//
// A file that one replica writes is not there when the next request goes to
// another one, and it is lost when the container is replaced.
//
//	os.WriteFile(filepath.Join("uploads", name), body, 0o600)        // WRONG: only this instance can serve it
//	client.PutObject(ctx, "uploads", name, body, size, options)      // RIGHT
//
//	file, err := os.CreateTemp("", "scan-*")                          // RIGHT: gone with the request
//	defer os.Remove(file.Name())
//
// Reported is a call that creates, writes or renames a file, of which the name
// or the content comes from a request: through variables, fields, closures,
// readers and writers, helper functions and interfaces. A database in a local
// file is reported once, where it is opened, if requests write to it.
//
// Not reported is what goes away before the request is over: a file that is
// removed, also by defer or in a helper function, or that is uploaded to an
// object store. If it goes away only when all goes well, that is a warning. The
// same holds for a file of which only the name comes from the request, and not
// its content. Log files with a fixed name, what is written before requests, and
// databases in memory are no findings.
//
// Files that other programs write, which the service starts, are not seen.
package localfile
