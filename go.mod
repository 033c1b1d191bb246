module kaymak

go 1.26
