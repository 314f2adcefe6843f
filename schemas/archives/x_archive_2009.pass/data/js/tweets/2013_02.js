Grailbird.data.tweets_2013_02 = 
 [ {
  "source" : "web",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "4003",
  "text" : "RT @council: Open again.",
  "id" : 4003,
  "created_at" : "Fri Feb 01 08:37:32 +0000 2013",
  "retweet_count" : 3,
  "favorite_count" : 1,
  "retweeted_status" : {
    "id_str" : "3995",
    "id" : 3995,
    "text" : "Open again.",
    "created_at" : "Fri Feb 01 08:00:00 +0000 2013",
    "user" : {
      "screen_name" : "council",
      "id_str" : "801",
      "id" : 801
    }
  },
  "user" : {
    "name" : "Example Force",
    "screen_name" : "ExampleForce",
    "protected" : false,
    "id_str" : "700",
    "profile_image_url_https" : "https:\/\/example.org\/a.png",
    "id" : 700,
    "verified" : false
  }
}, {
  "source" : "web",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "4004",
  "text" : "Thank you all.",
  "id" : 4004,
  "created_at" : "2013-02-02 09:00:00 +0000",
  "user" : {
    "name" : "Example Force",
    "screen_name" : "ExampleForce",
    "protected" : false,
    "id_str" : "700",
    "profile_image_url_https" : "https:\/\/example.org\/a.png",
    "id" : 700,
    "verified" : false
  }
} ]