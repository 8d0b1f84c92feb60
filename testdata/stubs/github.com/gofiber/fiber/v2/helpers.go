package fiber

const StatusOK = 200

const StatusCreated = 201

const StatusUnauthorized = 401

var ErrUnauthorized *Error
