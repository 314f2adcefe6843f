var user_details =  {
  "screen_name" : "ExampleForce",
  "location" : "Example",
  "full_name" : "Example Force",
  "bio" : "Made up.",
  "id" : "700",
  "created_at" : "2009-02-19 18:28:04 +0000"
}