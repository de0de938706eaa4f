def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/leakwarden.sarif').text
def token = io.github.leakwarden.maven.ItProject.token(basedir, 'src/main/resources/application.properties')
assert log.contains('[ERROR] src/main/resources/application.properties')
assert log.contains('GitHub token')
assert log.contains('1 leaked credential or exposure, listed above')
assert log.contains('MojoFailureException')
assert log.readLines().findAll { it.startsWith('[ERROR] ') }.every { !it.contains('\u001b') } : 'colour in the report'
assert sarif.contains('"github-token"')
assert sarif.contains('"src/main/resources/application.properties"')
assert !log.contains(token) && !sarif.contains(token) : 'the secret itself'
