global using System.Text.RegularExpressions;
global using Guestlist.BrowserTests.Sights;
global using Guestlist.BrowserTests.Stage;
global using Guestlist.TestKit;
global using Microsoft.Playwright;
global using Xunit;
global using static Microsoft.Playwright.Assertions;
