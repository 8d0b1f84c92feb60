package knowledge

// Secret marks the argument that signs, verifies or encrypts what clients
// carry.
type Secret struct {
	Arg int    `yaml:"arg"`
	Use string `yaml:"use"` // sign, verify, encrypt, session-key, csrf, publish: yields the public half, for those who verify
}

// Token says what a call has to do with signed tokens (JWT). Argument numbers
// may be Recv.
type Token struct {
	// Op is
	//   - parse: reads a token; open: reads one whose claims a later parse yields
	//   - middleware: makes, or is, middleware that reads tokens
	//   - validate: checks the times of claims that were read
	//   - expiry: yields the time at which a token expires
	//   - parser: makes what a parse is made with; option: an option of these
	//   - issue: makes a token; builder: makes what one is made with
	//   - set: sets a claim, or all of Claims
	//   - split: splits a text; decode: decodes a part of one that was split;
	//     verify: compares a signature with what Claims has: all of a token that
	//     is read without a library
	//   - marshal: writes claims as JSON; encode: makes text of such: all of a
	//     token that is made without a library
	//   - later: yields a time that is its argument Arg later
	Op string `yaml:"op"`
	// Signature says whether parse checks the signature: checked (default),
	// none, or option (only if an option says so). Of an option: what it
	// changes.
	Signature string `yaml:"signature"`
	// Expiry says what parse and validate do about the time of expiry: ignored,
	// present (checked if there is one), required. Of an option: what it
	// changes. Of issue and set: required, if the library sets it.
	Expiry string `yaml:"expiry"`
	Token  *int   `yaml:"token"` // argument that holds the token
	// Claims are arguments that are filled with claims or hold them; without
	// one, claims are a map that the library makes. Field is the field of the
	// result that holds them.
	Claims *Args  `yaml:"claims"`
	Field  string `yaml:"field"`
	// Options are arguments that are options; Parser is the argument that was
	// made with some, or is a struct with fields that have rows.
	Options *Args `yaml:"options"`
	Parser  *int  `yaml:"parser"`
	// Method is a method of claims types by which these check themselves.
	// Replaces says that it takes the place of the library's own check.
	Method   string `yaml:"method"`
	Replaces bool   `yaml:"replaces"`
	// Getter is a method of claims types by which the library learns the time of
	// expiry: claims whose own yields none are not checked.
	Getter string `yaml:"getter"`
	// Arg and Value are the condition under which the row holds: the argument
	// is this constant. Of set and expiry, Arg names the claim.
	Arg   *int   `yaml:"arg"`
	Value string `yaml:"value"`
	// Of is the argument that holds the value of a claim that is set; On is the
	// argument in which set sets it, the receiver if there is none.
	Of *int `yaml:"of"`
	On *int `yaml:"on"`
	// Reads is an argument, of what makes middleware: a function that reads the
	// tokens. If it is the program's own, the library reads none.
	Reads *int `yaml:"reads"`
	// Require is an option that makes a call of a parse function refuse tokens
	// without a time of expiry, as it is written behind the package's name.
	Require string `yaml:"require"`
	// Asks says that the library, or an option, asks whether the token was
	// revoked: something shared, or a list that is local to the process.
	Asks string `yaml:"asks"`
	// Unless is a field of Parser; if it is set, what is stored there reads the
	// token instead.
	Unless string `yaml:"unless"`
}

// Setting says what a field of a parser's configuration changes when Value is
// stored in it; as of Token.
type Setting struct {
	Signature string `yaml:"signature"`
	Expiry    string `yaml:"expiry"`
	Value     string `yaml:"value"`
	// Hook says that a function in the field runs with the middleware. Param is
	// its parameter that gets the token, or what was read from it.
	Hook  bool `yaml:"hook"`
	Param *int `yaml:"param"`
	// Claims says that the field holds claims to be filled, or a function that
	// makes them; Method, Replaces and Getter as of Token.
	Claims   bool   `yaml:"claims"`
	Method   string `yaml:"method"`
	Replaces bool   `yaml:"replaces"`
	Getter   string `yaml:"getter"`
}

// Claims says where claims keep the time at which a token expires: in a field,
// or under a key of a map.
type Claims struct {
	Field string `yaml:"field"`
	Key   string `yaml:"key"`
}
