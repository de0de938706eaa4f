io.github.leakwarden.maven.ItProject.prepare(basedir)
io.github.leakwarden.maven.ItProject.accept(basedir, 'known.json')
true
