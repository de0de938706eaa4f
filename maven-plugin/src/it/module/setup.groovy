io.github.leakwarden.maven.ItProject.prepare(basedir)
true
