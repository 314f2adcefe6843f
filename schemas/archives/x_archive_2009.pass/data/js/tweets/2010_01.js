Grailbird.data.tweets_2010_01 = 
 [ {
  "source" : "web",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "4001",
  "text" : "Snow on the moor road &amp; ice.",
  "id" : 4001,
  "created_at" : "2010-01-31 00:00:00 +0000",
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
  "id_str" : "4002",
  "text" : "@council It is gritted now.",
  "id" : 4002,
  "created_at" : "2010-01-31 00:00:00 +0000",
  "in_reply_to_status_id_str" : "3990",
  "in_reply_to_status_id" : 3990,
  "in_reply_to_user_id_str" : "801",
  "in_reply_to_user_id" : 801,
  "in_reply_to_screen_name" : "council",
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