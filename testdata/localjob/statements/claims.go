package main

import (
	"log"
	"time"
)

// claims takes rows for this replica, and looks at how many there were.
func (w *worker) claims(id int) {
	for range time.Tick(time.Second) {
		res, err := w.db.Exec("UPDATE jobs SET locked_by = $1 WHERE locked_by IS NULL", id)
		if err != nil {
			log.Print(err)
			continue
		}
		if n, _ := res.RowsAffected(); n > 0 {
			call()
		}
	}
}

// returned takes rows by a statement that yields them.
func (w *worker) returned(id int) {
	for range time.Tick(time.Second) {
		rows, err := w.db.Query("UPDATE jobs SET state = 'taken' WHERE id IN (SELECT id FROM jobs WHERE state = 'new' LIMIT 10) RETURNING id")
		if err != nil {
			continue
		}
		w.each(rows.Next)
	}
}

func (w *worker) each(next func() bool) {
	for next() {
		call()
	}
}

// readBack takes rows, and reads those that are its own.
func (w *worker) readBack(id int) {
	for range time.Tick(time.Second) {
		w.db.Exec("UPDATE jobs SET owner = $1 WHERE owner IS NULL", id)
		rows, err := w.db.Query("SELECT id FROM jobs WHERE owner = $1", id)
		if err != nil {
			continue
		}
		w.each(rows.Next)
	}
}

// readAll reads what any replica took.
func (w *worker) readAll() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.db.Exec("UPDATE jobs SET state = 'taken' WHERE state = 'new'")
		rows, err := w.db.Query("SELECT id FROM jobs WHERE state = 'taken'")
		if err != nil {
			continue
		}
		w.each(rows.Next)
	}
}

// unread changes rows, and calls whatever there was.
func (w *worker) unread(id int) {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.db.Exec("UPDATE jobs SET state = 'old' WHERE state = 'new'")
		call()
	}
}

// after marks rows once it called: another replica has called meanwhile.
func (w *worker) after() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		call()
		res, err := w.db.Exec("UPDATE jobs SET locked_by = 1 WHERE locked_by IS NULL")
		if err != nil {
			continue
		}
		n, _ := res.RowsAffected()
		log.Print(n)
	}
}

// other sets what it does not ask for: each replica finds the rows.
func (w *worker) other(id int) {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		res, err := w.db.Exec("UPDATE jobs SET locked_by = $1 WHERE done = false", id)
		if err != nil {
			continue
		}
		if n, _ := res.RowsAffected(); n > 0 {
			call()
		}
	}
}

// gormTakes takes rows by a map of columns, and reads them back.
func (w *worker) gormTakes(id string) {
	for range time.Tick(time.Second) {
		var jobs []job
		now := time.Now()
		w.old.Where("done = ? AND (locked_at IS NULL OR locked_at < ?)", false, now).Updates(map[string]any{"locked_at": now, "locked_by": id})
		w.old.Where("locked_by = ?", id).Find(&jobs)
		for range jobs {
			go call()
		}
	}
}

// gormCounts asks how many rows it took.
func (w *worker) gormCounts(id string) {
	for range time.Tick(time.Second) {
		if w.gorm.Model(&job{}).Where("owner IS NULL").Update("owner", id).RowsAffected > 0 {
			call()
		}
	}
}

// gormFails only asks whether the update failed.
func (w *worker) gormFails(id string) {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		if err := w.gorm.Model(&job{}).Where("owner IS NULL").Update("owner", id).Error; err == nil {
			call()
		}
	}
}

// gormOthers sets another column than it asks for.
func (w *worker) gormOthers(id string) {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		if w.gorm.Model(&job{}).Where("done = ?", false).Update("owner", id).RowsAffected > 0 {
			call()
		}
	}
}

func (w *worker) takers() {
	go w.claims(1)
	go w.returned(1)
	go w.readBack(1)
	go w.readAll()
	go w.unread(1)
	go w.after()
	go w.other(1)
	go w.gormTakes("1")
	go w.gormCounts("1")
	go w.gormFails("1")
	go w.gormOthers("1")
}
