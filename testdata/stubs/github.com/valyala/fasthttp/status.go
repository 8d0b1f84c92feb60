package fasthttp

const StatusOK = 200

const StatusUnauthorized = 401

const StatusNotFound = 404

const StatusMethodNotAllowed = 405
