// Command associations writes records through what others have of them.
package main

import (
	"encoding/json"
	"log"
	"math/rand/v2"
	"net/http"
	"strconv"

	older "github.com/jinzhu/gorm"
	"gorm.io/gorm"
)

type Page struct {
	gorm.Model
	Path    string `gorm:"uniqueIndex"`
	Remarks []Remark
	Fans    []Reader `gorm:"many2many:fans"`
	Marks   []Mark
}

type Remark struct {
	gorm.Model
	Page   Page
	PageID uint
	Reader Reader
	Text   string
}

type Reader struct {
	gorm.Model
	Name string `gorm:"uniqueIndex"`
}

// Person has its key from the library.
type Person struct {
	older.Model
	Name string `gorm:"unique_index"`
}

// Mark is one for each page and reader.
type Mark struct {
	PageID uint   `gorm:"primaryKey"`
	Reader string `gorm:"primaryKey"`
}

type server struct {
	db  *gorm.DB
	old *older.DB
}

func main() {
	db, err := gorm.Open(nil)
	if err != nil {
		log.Fatal(err)
	}
	old, err := older.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db, old}
	http.HandleFunc("POST /remarks/{page}", s.remark)
	http.HandleFunc("POST /old/remarks/{page}", s.oldRemark)
	http.HandleFunc("POST /fans/{page}", s.like)
	http.HandleFunc("POST /old/fans/{page}", s.oldLike)
	http.HandleFunc("POST /marks/{page}", s.mark)
	http.HandleFunc("POST /named/{page}/{reader}", s.named)
	http.HandleFunc("POST /drawn/{page}", s.drawn)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) remark(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var page Page
	var in Remark
	if s.db.Where("path = ?", r.PathValue("page")).First(&page).Error != nil || json.NewDecoder(r.Body).Decode(&in) != nil {
		return
	}
	remark := Remark{Text: in.Text}
	if s.db.Model(&page).Association("Remarks").Append(&remark) == nil {
		s.db.Where(remark.ID).First(&remark) // read back
	}
}

func (s *server) oldRemark(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	page, err := s.page(r.PathValue("page"))
	if err != nil {
		return
	}
	if page == nil {
		http.NotFound(w, r)
		return
	}
	var in Remark
	if json.NewDecoder(r.Body).Decode(&in) != nil {
		return
	}
	remark := Remark{Text: in.Text}
	if s.append(page, &remark) == nil {
		_, _ = w.Write([]byte(page.Path))
	}
}

func (s *server) append(page *Page, remark *Remark) error {
	if err := s.old.Model(page).Association("Remarks").Append(remark).Error; err != nil {
		return err
	}
	return s.old.Where(remark.ID).First(remark).Error // read back
}

func (s *server) page(path string) (*Page, error) {
	var page Page
	if err := s.old.Where(&Page{Path: path}).First(&page).Error; err != nil {
		if older.IsRecordNotFoundError(err) {
			return nil, nil
		}
		return nil, err
	}
	return &page, nil
}

// The reader is there: only the link is new, and the same at a second attempt.
func (s *server) like(w http.ResponseWriter, r *http.Request) {
	var page Page
	var reader Reader
	if s.db.Where("path = ?", r.PathValue("page")).First(&page).Error != nil || s.db.Where("name = ?", r.Header.Get("X-Reader")).First(&reader).Error != nil {
		return
	}
	_ = s.db.Model(&page).Association("Fans").Append(&reader)
}

func (s *server) oldLike(w http.ResponseWriter, r *http.Request) {
	var page Page
	var reader Reader
	if s.old.Where("path = ?", r.PathValue("page")).First(&page).Error != nil || s.old.Where("name = ?", r.Header.Get("X-Reader")).First(&reader).Error != nil {
		return
	}
	_ = s.old.Model(&page).Association("Fans").Append(reader).Error
}

func (s *server) mark(w http.ResponseWriter, r *http.Request) {
	var page Page
	if s.db.Where("path = ?", r.PathValue("page")).First(&page).Error != nil {
		return
	}
	_ = s.db.Model(&page).Association("Marks").Append(&Mark{PageID: page.ID, Reader: r.Header.Get("X-Reader")})
}

// A record with a key is not a new one.
func (s *server) named(w http.ResponseWriter, r *http.Request) {
	var page Page
	id, err := strconv.Atoi(r.PathValue("reader"))
	if err != nil || s.old.Where("path = ?", r.PathValue("page")).First(&page).Error != nil {
		return
	}
	reader := Person{}
	reader.ID = uint(id)
	_ = s.old.Model(&page).Association("Fans").Append(&reader).Error
}

func (s *server) drawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var page Page
	if s.old.Where("path = ?", r.PathValue("page")).First(&page).Error != nil {
		return
	}
	reader := Person{}
	reader.ID = uint(rand.Uint32())
	_ = s.old.Model(&page).Association("Fans").Append(&reader).Error
}
