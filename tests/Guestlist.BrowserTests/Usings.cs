global using System.Text.RegularExpressions;
global using Guestlist.BrowserTests.Sights;
global using Guestlist.BrowserTests.Stage;
global using Guestlist.TestKit;
global using Microsoft.Playwright;
global using static Microsoft.Playwright.Assertions;
global using Xunit;
