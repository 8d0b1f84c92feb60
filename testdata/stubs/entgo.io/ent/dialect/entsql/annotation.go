package entsql

type IndexAnnotation struct{ Where string }
