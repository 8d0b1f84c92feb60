package top

var inTest int //hiddenstate:ignore memstate test files are not analysed
