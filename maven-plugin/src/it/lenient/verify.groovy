assert new File(basedir, 'build.log').text.contains('[WARNING] src/main/resources/application.properties')
assert new File(basedir, 'target/leakwarden.sarif').text.contains('"github-token"')
