rootProject.name = "ferry"
include(":app")
