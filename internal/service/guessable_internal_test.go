package service

import "testing"

func TestGuessablePasswords(t *testing.T) {
	about := []string{"Анна", "Петрова", "anna.petrova", "Kaymak", "Моделс"}
	for _, password := range []string{
		"1234567890", "0987654321", "qwertyuiop", "Password123", "P@ssw0rd2026", "iloveyou!!", "aaaaaaaaaaaa", "abcabcabcabc",
		"йцукенгшщз", "пароль12345", "АННА1985!!", "anna.petrova", "Kaymak2026", "Моделс1234", "abcdefghijkl", "1q2w3e4r5t",
	} {
		if !guessable(password, about) {
			t.Errorf("%s passes", password)
		}
	}
	for _, password := range []string{
		"correct horse battery", "каймак с мёдом", "long enough", "another password", "Анна любит сирень", "sunflower kettle", "хорошая погода", "tr0ub4dor&3x", "98c1f2a0b7", "дом у реки 7",
	} {
		if guessable(password, about) {
			t.Errorf("%s is refused", password)
		}
	}
	if !guessable("Kaymak2026", []string{"kaymak"}) || guessable("Kaymak2026", nil) {
		t.Error("words about the person make the difference")
	}
}
