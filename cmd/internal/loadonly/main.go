// Loadonly loads the packages of the current folder with syntax and types, and
// does nothing with them. It is what the speed of the command is compared with;
// see package bench.
package main

import (
	"fmt"
	"os"

	"golang.org/x/tools/go/packages"
)

func main() {
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, os.Args[1:]...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "loadonly:", err)
		os.Exit(1)
	}
	fmt.Println(len(loaded), "packages")
}
