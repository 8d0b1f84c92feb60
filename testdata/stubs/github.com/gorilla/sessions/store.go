package sessions

import (
	"net/http"

	"github.com/gorilla/securecookie"
)

type Store interface {
	Get(r *http.Request, name string) (*Session, error)
	New(r *http.Request, name string) (*Session, error)
	Save(r *http.Request, w http.ResponseWriter, s *Session) error
}

func NewCookieStore(keyPairs ...[]byte) *CookieStore { return nil }

type CookieStore struct {
	Codecs  []securecookie.Codec
	Options *Options
}

func (s *CookieStore) Get(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *CookieStore) New(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *CookieStore) Save(r *http.Request, w http.ResponseWriter, session *Session) error {
	return nil
}

func (s *CookieStore) MaxAge(age int) {}

func NewFilesystemStore(path string, keyPairs ...[]byte) *FilesystemStore { return nil }

type FilesystemStore struct {
	Codecs  []securecookie.Codec
	Options *Options
}

func (s *FilesystemStore) MaxLength(l int) {}

func (s *FilesystemStore) Get(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *FilesystemStore) New(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *FilesystemStore) Save(r *http.Request, w http.ResponseWriter, session *Session) error {
	return nil
}

func (s *FilesystemStore) MaxAge(age int) {}
