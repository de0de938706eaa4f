io.github.leakwarden.maven.ItProject.prepare(basedir)
def source = new File(basedir, 'two/src/main/resources/application.properties')
def built = new File(basedir, 'one/target/classes/application.properties')
built.parentFile.mkdirs()
built.text = source.text.replace('token=', 'copied=')
true
