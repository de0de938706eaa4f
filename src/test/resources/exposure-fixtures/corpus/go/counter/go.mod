module lantern.example/counter

go 1.23

require fyne.io/fyne/v2 v2.5.2
