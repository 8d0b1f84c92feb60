module github.com/gorilla/sessions

go 1.26

require github.com/gorilla/securecookie v1.1.2

replace github.com/gorilla/securecookie => ../../../github.com/gorilla/securecookie
