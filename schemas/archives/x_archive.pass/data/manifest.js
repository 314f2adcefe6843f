window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "700",
    "userName" : "ExampleForce",
    "displayName" : "Example Force"
  },
  "archiveInfo" : {
    "sizeBytes" : "1000",
    "generationDate" : "2024-06-01T10:00:00.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "tweets" : {
      "files" : [ {
        "fileName" : "data/tweets.js",
        "globalName" : "YTD.tweets.part0",
        "count" : "5"
      } ]
    }
  }
}