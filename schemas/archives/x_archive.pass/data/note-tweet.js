window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "3004",
      "updatedAt" : "2024-05-04T09:00:02.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Finalized"
      },
      "createdAt" : "2024-05-04T09:00:02.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision on the ring road this morning. Call 101.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]