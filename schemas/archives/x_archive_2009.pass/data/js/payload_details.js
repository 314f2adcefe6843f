var payload_details = {
	"tweets": 4,
	"created_at": "2013-05-18 01:15:57 +0000",
	"lang": "en"
}