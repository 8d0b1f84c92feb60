// Package localjob defines an Analyzer that reports work that lives and dies
// with one process.
//
// # Analyzer localjob
//
// localjob: report work that is lost with the process, or done by every replica
//
// Work that a request puts off must survive the process that took it, and work
// that is due at certain times must be done once, not once a replica.
//
//	go sendInvoice(order)                              // WRONG: a restart loses it
//	client.Enqueue(asynq.NewTask("invoice", payload))  // RIGHT: a durable queue
//
// There are four forms:
//
//   - a queue in the process, by which requests hand work to a goroutine: a
//     channel, a list, a container or a pool of workers of a library;
//   - a goroutine that a request starts and does not wait for, if it acts on
//     something outside the process or leaves progress that other requests ask
//     for;
//   - a timer with data of a request, if what it does acts on something outside;
//   - a schedule, a loop that waits for a ticker, or a timer that start-up code
//     sets and that is set again, in every replica, that inserts, sends, calls, or
//     makes a file of which a row of a database tells, without a lock or a lead.
//
// Goroutines that run the same function are one finding, wherever they begin,
// since that work is what is to be mended: it stands at the go statement that a
// request reaches in the fewest calls, and its trace ends with the others. A
// function literal that only calls a function counts as that; other literals are
// one finding of the function that starts them. Several works that one function
// alone starts are one finding too, at the first go statement, as long as they
// leave their progress at the same place. A directive at a go statement
// settles that statement: the finding is about the rest, if any. A directive at
// the function that runs settles all.
//
// Where the progress or the result of work is kept is a finding of memstate;
// both name the other.
//
// Not reported: goroutines that the request waits for, by a group or by what
// they send; those that it ends, by a channel that it closes or a context that
// ends with it, and that ask for this in each round of their work; those that
// serve a connection; work that only reads, counts, logs or hands a message to a
// queue of another system; channels by which something is only logged or counted,
// or whose messages are answered to the request that waits; what every replica
// may do alike, such as deleting what has expired or sending a PUT; writes by a
// function that is given what is stored and may refuse because of it; and
// schedules under a lock that replicas share: a key that can be set once, rows that
// are selected for update or taken by an update of a column that it asks for
// itself, a lock of the database, a distributed locker of the scheduler or of the
// job.
//
// It cannot see locks behind functions of which the knowledge base says
// nothing.
package localjob
