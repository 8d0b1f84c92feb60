// Package export is for other modules: its handlers are known by their signature only.
package export

import "github.com/gin-gonic/gin"

// CSV is registered by nobody here.
func CSV(c *gin.Context) { // want `entry: gin ANY \* CSV \[\]`
	header(c)
	c.String(200, "a,b")
}

// Exporter exports.
type Exporter struct{ last string }

// JSON is registered by nobody here.
func (e *Exporter) JSON(c *gin.Context) { // want `entry: gin ANY \* \(\*Exporter\)\.JSON \[\]`
	header(c)
	e.last = c.Query("q")
}

func header(c *gin.Context) { c.Header("Content-Disposition", "attachment") }

// Measure calls Next: it is middleware, whoever uses it.
func Measure(c *gin.Context) {
	c.Next()
	c.Header("X-Measured", "1")
}
